import { z } from 'zod';
import type { SquadCard } from '../contract/card';
import {
  askReport,
  askRoles,
  readAdoptionConfig,
  readRoleAssignmentsConfig,
  readSquadCardConfig,
  readStandardCardConfig,
  type SquadCardConfig,
  type ReportQuestion,
  type StandardCardConfig,
} from '../contract/macro-config';
import type { Report } from '../contract/report';
import type { RoleQuestion, RoleView } from '../contract/role-view';
import type { StandardCard } from '../contract/standard-card';
import type { Lang } from '../contract/text';
import {
  exportAdoption,
  exportRoleAssignments,
  exportSquadCard,
  exportStandardCard,
  exportTexts,
  type AdfDocument,
  type Exported,
} from '../macros/adf';
import type { Ports } from '../ports/ports';
import { toFailure } from './resolver';

/** Where an export names its reader: the platform's second argument, as for every function. The first one comes with the page. */
const backendSchema = z.object({ principal: z.object({ accountId: z.string() }).optional() });

/** Atlassian documents the payload in part: the configuration is looked for where a macro's view has it, too. */
const payloadSchema = z.object({
  context: z
    .object({
      siteUrl: z.url().optional(),
      timezone: z.string().default('UTC'),
      locale: z.string().optional(),
      extension: z.object({ config: z.unknown() }).optional(),
    })
    .prefault({}),
  extensionPayload: z.object({ config: z.unknown() }).optional(),
});

interface ExportCall {
  config: unknown;
  siteUrl: string | null;
  timeZone: string;
  locale: string | null;
  hasReader: boolean;
}

function readCall(payload: unknown, backend: unknown): ExportCall {
  const { context, extensionPayload } = payloadSchema.parse(payload);
  return {
    config: extensionPayload?.config ?? context.extension?.config,
    ...{ siteUrl: context.siteUrl ?? null, timeZone: context.timezone, locale: context.locale ?? null },
    hasReader: backendSchema.parse(backend).principal !== undefined,
  };
}

const toLang = (locale: string | null): Lang => (locale?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en');

/** The reader's own language where the export says none; without a reader there is nobody to ask for it. */
async function readLang({ permissions, log }: Ports, { locale, hasReader }: ExportCall): Promise<Lang> {
  if (locale !== null || !hasReader) return toLang(locale);
  try {
    return toLang((await permissions.readMyself()).locale);
  } catch (error) {
    log.error('the language of a reader could not be read: English is used', error);
    return 'en';
  }
}

/** An export of one kind of macro: what its configuration is, what it asks for, and the document that it makes of the answer. */
interface MacroExport<C, T> {
  name: string;
  /** What the configuration that Confluence kept asks for; null when there is none that can be read. */
  readConfig: (config: unknown, lang: Lang) => C | null;
  read: (ports: Ports, config: C, lang: Lang) => Promise<T>;
  write: (exported: Exported<T>, lang: Lang, call: ExportCall) => AdfDocument;
}

/**
 * Asks as the reader whom the platform names; without one nobody's permissions could be asked, so that nothing is asked for at all.
 * A failure becomes a document that says so: one macro must not cost the rest of the page.
 */
async function read<C, T>(macro: MacroExport<C, T>, ports: Ports, { config, hasReader }: ExportCall, lang: Lang): Promise<Exported<T>> {
  if (!hasReader) return { kind: 'no-reader' };
  const chosen = macro.readConfig(config, lang);
  if (chosen === null) return { kind: 'unconfigured' };
  try {
    return { kind: 'ready', value: await macro.read(ports, chosen, lang) };
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error, macro.name, ports) };
  }
}

function makeExport<C, T>(open: () => Ports, macro: MacroExport<C, T>) {
  return async (payload: unknown, backend: unknown): Promise<AdfDocument> => {
    const ports = open();
    const call = readCall(payload, backend);
    const lang = await readLang(ports, call);
    return macro.write(await read(macro, ports, call, lang), lang, call);
  };
}

/** The `adfExport` function of the squad card. */
export function makeSquadCardExport(open: () => Ports, readCard: MacroExport<SquadCardConfig, SquadCard>['read']) {
  return makeExport<SquadCardConfig, SquadCard>(open, {
    ...{ name: 'squad-card', readConfig: readSquadCardConfig, read: readCard },
    write: (exported, lang, { siteUrl, timeZone }) => exportSquadCard(exported, exportTexts(lang, timeZone), siteUrl),
  });
}

/** The `adfExport` function of the standard card. */
export function makeStandardCardExport(open: () => Ports, readCard: MacroExport<StandardCardConfig, StandardCard>['read']) {
  return makeExport<StandardCardConfig, StandardCard>(open, {
    ...{ name: 'standard-card', readConfig: readStandardCardConfig, read: readCard },
    write: (exported, lang, { siteUrl, timeZone }) => exportStandardCard(exported, exportTexts(lang, timeZone), siteUrl),
  });
}

/** The `adfExport` function of the role assignments. */
export function makeRoleAssignmentsExport(open: () => Ports, readView: MacroExport<RoleQuestion, RoleView>['read']) {
  return makeExport<RoleQuestion, RoleView>(open, {
    ...{ name: 'role-assignments', read: readView },
    readConfig: (config, lang) => askRoles(readRoleAssignmentsConfig(config), lang),
    write: (exported, lang, { timeZone }) => exportRoleAssignments(exported, exportTexts(lang, timeZone)),
  });
}

/** The `adfExport` function of the adoption report. */
export function makeAdoptionExport(open: () => Ports, readReport: MacroExport<ReportQuestion, Report>['read']) {
  return makeExport<ReportQuestion, Report>(open, {
    ...{ name: 'adoption-report', read: readReport },
    readConfig: (config, lang) => askReport(readAdoptionConfig(config), lang),
    write: (exported, lang, { timeZone }) => exportAdoption(exported, exportTexts(lang, timeZone)),
  });
}
