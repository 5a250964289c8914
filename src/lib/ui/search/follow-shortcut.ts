import type { AppState } from '../../state/app.svelte';
import type { Shortcut } from './shortcuts';

/** Does what a single key stands for. */
export function follow(app: AppState, shortcut: Shortcut): void {
  switch (shortcut) {
    case 'search':
    case 'share':
    case 'files':
      app.dialogs.show(shortcut);
      break;
    case 'tab.scenarios':
      app.show({ tab: 'scenarios' });
      break;
    case 'tab.ledger':
      app.show({ tab: 'ledger' });
      break;
    case 'tab.claims':
      app.show({ tab: 'claims' });
      break;
    case 'compare':
      if (app.comparing.side === undefined) app.comparing.start();
      else app.comparing.stop();
      break;
    case 'method':
      app.showMethod();
      break;
    case 'keys':
      app.showMethod(undefined, 'keys');
      break;
    case 'language':
      app.show({ language: app.language === 'en' ? 'uk' : 'en' });
      break;
    case 'areaUnit':
      app.show({ areaUnit: app.view.areaUnit === 'km2' ? 'sq-mi' : 'km2' });
      break;
    case 'wholeMap':
      app.lookAt();
      break;
  }
}
