import type { ControlSnapshot } from '../core/control';
import { messageOf, reasonOf, type Reason } from '../core/errors';
import type { Bilingual } from '../core/text';
import { datedByHand } from '../core/undated';
import type { GeometryPort, SnapshotStore } from './ports';

/** How the last control file fared. */
export type FileReport =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'loaded'; readonly snapshot: ControlSnapshot }
  | { readonly kind: 'failed'; readonly name: string; readonly reason: Reason }
  /** It is no longer used, but the browser keeps it. */
  | { readonly kind: 'not-removed'; readonly name: Bilingual };

type FileGeometry = Pick<GeometryPort, 'readControl' | 'addSnapshot' | 'forgetSnapshot'>;

interface Listener {
  /** A file was read and is to be shown. */
  readonly opened: (id: string) => void;
  /** What an opened file says has changed. */
  changed(): void;
  /** A file was removed. */
  forgotten(id: string): void;
}

/** The control files a person opened here, kept in this browser as far as it allows. */
export class ControlFiles {
  readonly #geometry: FileGeometry;
  readonly #store: SnapshotStore;
  readonly #listener: Listener;
  readonly #builtIn: readonly ControlSnapshot[];
  /** The report of the file chosen last, as it began. */
  #reading: FileReport | undefined;

  snapshots = $state.raw<readonly ControlSnapshot[]>([]);
  report = $state.raw<FileReport | undefined>(undefined);
  /** Why what an earlier visit kept could not be read. None of it was removed. */
  unreadable = $state.raw<string | undefined>(undefined);
  /** Ids of snapshots that the browser refused to keep: they are used, and gone after a reload. */
  #unkept = $state.raw<ReadonlySet<string>>(new Set());

  /** @param builtIn snapshots that need no file: found like the others, never stored and never forgotten */
  constructor(geometry: FileGeometry, store: SnapshotStore, builtIn: readonly ControlSnapshot[], listener: Listener) {
    this.#geometry = geometry;
    this.#store = store;
    this.#listener = listener;
    this.#builtIn = builtIn;
  }

  /** Brings back what was kept on an earlier visit. */
  async begin(): Promise<void> {
    try {
      const kept = await this.#store.all();
      for (const snapshot of kept) await this.#geometry.addSnapshot(snapshot);
      this.snapshots = kept;
    } catch (error) {
      this.unreadable = messageOf(error);
    }
  }

  /** A snapshot by its id, a person's file or a built-in one. */
  find(id: string | undefined): ControlSnapshot | undefined {
    return [...this.#builtIn, ...this.snapshots].find((candidate) => candidate.id === id);
  }

  /** Whether a snapshot will still be here after a reload. */
  isKept(id: string): boolean {
    return !this.#unkept.has(id);
  }

  /**
   * Reads a control file and shows it, or has it shown elsewhere. A file that cannot be read changes only the report. One
   * that is read after another was chosen is listed and kept, and the one chosen last is shown.
   */
  async open(name: string, read: () => Promise<string>, show = this.#listener.opened): Promise<void> {
    const reading: FileReport = { kind: 'reading', name };
    this.report = reading;
    this.#reading = reading;
    try {
      const snapshot = await this.#geometry.readControl(await read(), name);
      this.snapshots = [...this.snapshots.filter((candidate) => candidate.id !== snapshot.id), snapshot];
      if (this.#reading === reading) {
        this.report = { kind: 'loaded', snapshot };
        show(snapshot.id);
      }
      await this.#keep(snapshot);
    } catch (error) {
      if (this.#reading === reading) this.report = { kind: 'failed', name, reason: withoutName(reasonOf(error), name) };
    }
  }

  /** Gives a snapshot that carries no date the day a person knows it to be of. */
  async setDay(id: string, asOf: string): Promise<void> {
    const snapshot = this.find(id);
    if (snapshot === undefined) return;
    const dated = datedByHand(snapshot, asOf);
    this.snapshots = this.snapshots.map((candidate) => (candidate.id === id ? dated : candidate));
    if (this.report?.kind === 'loaded' && this.report.snapshot.id === id) {
      this.report = { kind: 'loaded', snapshot: dated };
    }
    await this.#geometry.addSnapshot(dated);
    this.#listener.changed();
    await this.#keep(dated);
  }

  /** Uses a file no more, and removes it from this browser. */
  async forget(id: string): Promise<void> {
    const snapshot = this.snapshots.find((candidate) => candidate.id === id);
    if (snapshot === undefined) return;
    const told = this.#geometry.forgetSnapshot(id);
    this.snapshots = this.snapshots.filter((candidate) => candidate !== snapshot);
    if (this.report?.kind === 'loaded' && this.report.snapshot.id === id) this.report = undefined;
    this.#listener.forgotten(id);
    try {
      await told;
      await this.#store.forget(id);
    } catch {
      if (this.isKept(id)) this.report = { kind: 'not-removed', name: snapshot.source };
    }
  }

  dismissReport(): void {
    this.report = undefined;
  }

  async #keep(snapshot: ControlSnapshot): Promise<void> {
    const unkept = new Set(this.#unkept);
    try {
      await this.#store.keep(snapshot);
      unkept.delete(snapshot.id);
    } catch {
      unkept.add(snapshot.id);
    }
    this.#unkept = unkept;
  }
}

/** What an error says of a file that is named beside it already. */
function withoutName({ en, uk }: Reason, name: string): Reason {
  const beginning = `${name}: `;
  const rest = (text: string) => (text.startsWith(beginning) ? text.slice(beginning.length) : text);
  return { en: rest(en), ...(uk !== undefined && { uk: rest(uk) }) };
}
