import { z } from 'zod';
import { langSchema } from './text';

/**
 * How a page stands to the playbook after the last run. `new`: not made yet · `in-step` · `edited`: a person changed the app's section, so that it is left alone ·
 * `gone`: deleted or archived by a person, or closed to the app · `title-taken`: other pages of the space have its titles · `waiting`: the page above it is not there ·
 * `refused`: Confluence does not let the app write it · `failed`: Confluence did not answer; the next run tries again.
 */
export const pageStates = ['new', 'in-step', 'edited', 'gone', 'title-taken', 'waiting', 'refused', 'failed'] as const;
export const pageStateSchema = z.enum(pageStates);
export type PageState = z.infer<typeof pageStateSchema>;

/** What Product Ops wants of a page that is not kept in step: write over the section that a person changed, or make the page again. */
export const pageWishSchema = z.enum(['overwrite', 'recreate']);
export type PageWish = z.infer<typeof pageWishSchema>;

/** A space of Confluence. */
export const wikiSpaceSchema = z.strictObject({ id: z.string(), key: z.string(), name: z.string() });
export type WikiSpace = z.infer<typeof wikiSpaceSchema>;

/** The running or last run over the pages. `problem`: why it ended without having looked at them: the space is not to be seen or written, or there is no playbook. */
export const pagesRunSchema = z.strictObject({
  state: z.enum(['running', 'waiting', 'done', 'failed']),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  done: z.number(),
  total: z.number(),
  problem: z.enum(['space-closed', 'space-read-only', 'no-playbook']).nullable(),
});
export type PagesRunView = z.infer<typeof pagesRunSchema>;

/** One page of the playbook. `url`: relative to the site, null while there is none. `wish`: what was asked for and is not done yet. */
export const playbookPageSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(['home', 'standard', 'role']),
  lang: langSchema,
  title: z.string(),
  state: pageStateSchema,
  /** True for one whose standard or role the playbook no longer has, or whose standard a rollout has retired: the page stays and says so. */
  retired: z.boolean(),
  url: z.string().nullable(),
  writtenAt: z.number().nullable(),
  wish: pageWishSchema.nullable(),
});
export type PlaybookPage = z.infer<typeof playbookPageSchema>;

/** Where the playbook is published in Confluence and how its pages stand. `version`: of the choice; 0 = none was ever made. */
export const playbookPagesSchema = z.strictObject({
  space: wikiSpaceSchema.nullable(),
  langs: z.array(langSchema),
  version: z.number(),
  run: pagesRunSchema.nullable(),
  pages: z.array(playbookPageSchema),
});
export type PlaybookPages = z.infer<typeof playbookPagesSchema>;
