import type { ProjectJson } from '../../snapshot/types';

/** Project properties: the snapshot's, and over them what was written since. The snapshot itself stays as it was. */
export class ProjectProperties {
  private readonly written = new Map<string, Map<string, unknown>>();

  /** Keys in order of age, or null where the snapshot does not say which there are. */
  listKeys(project: ProjectJson): string[] | null {
    return project.properties ? [...this.of(project).keys()] : null;
  }

  has(project: ProjectJson, key: string): boolean {
    return this.of(project).has(key);
  }

  read(project: ProjectJson, key: string): unknown {
    return this.of(project).get(key);
  }

  write(project: ProjectJson, key: string, value: unknown): void {
    this.keep(project).set(key, value);
  }

  remove(project: ProjectJson, key: string): void {
    this.keep(project).delete(key);
  }

  private of(project: ProjectJson): ReadonlyMap<string, unknown> {
    return this.written.get(project.id) ?? new Map(Object.entries(project.properties ?? {}));
  }

  private keep(project: ProjectJson): Map<string, unknown> {
    const own = new Map(this.of(project));
    this.written.set(project.id, own);
    return own;
  }
}
