import { z } from 'zod';

/** The parts of Jira's answers about how a project is set up that Diapason reads; everything else is passed over. */

const text = z.string();
const page = { isLast: z.boolean().optional(), total: z.number().optional() };

/** POST workflowscheme/read. `defaultWorkflow`: of the types that no other entry names. */
const workflowRefSchema = z.object({ id: text });
export const workflowSchemesSchema = z.array(
  z.object({
    id: text,
    name: text,
    defaultWorkflow: workflowRefSchema.optional(),
    workflowsForIssueTypes: z.array(z.object({ workflow: workflowRefSchema, issueTypeIds: z.array(text) })),
  }),
);

/** POST workflows. A `statusReference` means nothing but by the list of statuses beside it. */
const statusRefSchema = z.object({ statusReference: text });
export const workflowsSchema = z.object({
  statuses: z.array(z.object({ id: text, statusReference: text })),
  workflows: z.array(
    z.object({
      id: text,
      name: text,
      statuses: z.array(statusRefSchema),
      transitions: z.array(
        z.object({
          type: z.enum(['INITIAL', 'GLOBAL', 'DIRECTED']),
          toStatusReference: text,
          links: z.array(z.object({ fromStatusReference: text.optional() })).default([]),
        }),
      ),
    }),
  ),
});
export type WorkflowsJson = z.infer<typeof workflowsSchema>;
export type WorkflowJson = WorkflowsJson['workflows'][number];

/** GET …/projectUsages of a workflow or of a scheme. */
export const usagesSchema = z.object({ projects: z.object({ values: z.array(z.object({ id: text })) }) });

/** GET createmeta/…/issuetypes/{id}; older answers call the list `results`. */
const createFieldsSchema = z.array(z.object({ fieldId: text, name: text, required: z.boolean() }));
export const createFormSchema = z.object({
  fields: createFieldsSchema.optional(),
  results: createFieldsSchema.optional(),
  total: z.number().optional(),
});

/** GET board (Agile). `location`: the project that the board lies in, or nothing for a person's. */
export const boardPageSchema = z.object({
  ...page,
  values: z.array(
    z.object({ id: z.number(), name: text, type: text, location: z.object({ projectId: z.number().optional() }).optional() }),
  ),
});

/** GET board/{id}/configuration (Agile). */
export const boardConfigurationSchema = z.object({
  columnConfig: z.object({
    columns: z.array(
      z.object({
        name: text,
        statuses: z.array(z.object({ id: text })),
        min: z.number().optional(),
        max: z.number().optional(),
      }),
    ),
  }),
});

export type BoardConfigurationJson = z.infer<typeof boardConfigurationSchema>;

/** GET project/{id}/component. */
export const componentPageSchema = z.object({
  ...page,
  values: z.array(z.object({ name: text, lead: z.object({ active: z.boolean() }).nullish() })),
});

/** GET project/{id}/version. */
export const versionPageSchema = z.object({ ...page, values: z.array(z.object({ name: text, releaseDate: text.optional() })) });
