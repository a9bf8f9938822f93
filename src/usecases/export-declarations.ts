import type { Lang } from '../contract/text';
import { writeDeclarationsTable } from '../domain/attestation/export';
import { getDeclarationsOverview } from './get-declarations-overview';

/** What every squad says of itself, as a table of comma-separated values. */
export const exportDeclarations =
  (ports: Parameters<typeof getDeclarationsOverview>[0]) =>
  async (input: { lang: Lang }): Promise<{ csv: string }> => ({ csv: writeDeclarationsTable(await getDeclarationsOverview(ports)(input)) });
