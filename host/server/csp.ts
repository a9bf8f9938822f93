import { z } from 'zod';

const sources = z.array(z.string()).default([]);
/** The parts of the manifest's `permissions` that say what a page may load. */
const permissionsSchema = z.object({
  content: z.object({ scripts: sources, styles: sources }).default({ scripts: [], styles: [] }),
  external: z
    .object({
      images: sources,
      fonts: sources,
      styles: sources,
      scripts: sources,
      frames: sources,
      media: sources,
      fetch: z.object({ client: sources }).default({ client: [] }),
    })
    .prefault({}),
});

/**
 * The Content-Security-Policy of a framed page, as Forge builds it from the manifest's permissions (@forge/csp), without Atlassian's own hosts:
 * what a page may load here is what it may load there. `shell` = the only origin that may frame it.
 */
export function buildCsp(permissions: unknown, shell: string): string {
  const { content, external } = permissionsSchema.parse(permissions);
  const quote = (source: string): string => (source.endsWith(':') ? source : `'${source}'`);
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    'frame-ancestors': [shell],
    'frame-src': ["'self'", ...external.frames],
    'font-src': ["'self'", ...external.fonts],
    'img-src': ["'self'", 'data:', 'blob:', ...external.images],
    'media-src': ["'self'", 'data:', 'blob:', ...external.media],
    'connect-src': ["'self'", ...external.fetch.client],
    'script-src': ["'self'", ...content.scripts.map(quote), ...external.scripts],
    'style-src': ["'self'", ...content.styles.map(quote), ...external.styles],
    'form-action': ["'self'"],
    // As Forge has it. `allow-same-origin` is harmless here as there: the frame's origin is not the shell's.
    sandbox: [
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-downloads',
      'allow-forms',
      'allow-modals',
      'allow-pointer-lock',
      'allow-same-origin',
      'allow-scripts',
    ],
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
