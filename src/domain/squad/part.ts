import type { Slice } from '../../contract/squad-admin';
import type { Span } from './span';

/** A project, or a part of one, that a squad holds for a time: the cases of `only` (null = all), without those of `except`. */
export interface Part extends Span {
  projectId: string;
  only: Slice | null;
  except: readonly Slice[];
  /** Held by the squad that this one was split from: until then the past is both's. */
  inherited: boolean;
}
