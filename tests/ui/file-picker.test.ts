import { fireEvent, render } from '@testing-library/svelte';
import { expect, it, vi } from 'vitest';
import FilePicker from '../../src/lib/ui/FilePicker.svelte';

function picker(pictures = false) {
  const chosen: string[] = [];
  const { component, container } = render(FilePicker, { pictures, onfile: (file: File) => chosen.push(file.name) });
  return { component, input: container.querySelector('input')!, chosen };
}

it('hears of a file each time one is chosen, the same one again too', async () => {
  const { input, chosen } = picker();
  const forgotten = vi.spyOn(input, 'value', 'set');
  for (const name of ['day.geojson', 'day.geojson']) {
    await fireEvent.change(input, { target: { files: [new File(['{}'], name)] } });
  }
  expect(chosen).toEqual(['day.geojson', 'day.geojson']);
  // What browsers need to tell that the same file was chosen again.
  expect(forgotten.mock.calls).toEqual([[''], ['']]);
});

it('says nothing where the reader chose none', async () => {
  const { input, chosen } = picker();
  await fireEvent.change(input);
  expect(chosen).toEqual([]);
});

it('offers pictures only where they can be checked', () => {
  expect(picker().input.accept).not.toContain('.png');
  expect(picker(true).input.accept).toContain('.png');
});

it('is opened by whoever shows a button for it', () => {
  const { component, input } = picker();
  const click = vi.spyOn(input, 'click');
  component.open();
  expect(click).toHaveBeenCalledOnce();
});
