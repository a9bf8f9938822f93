import { writeRoleTable } from '../domain/assignment/export';
import { getRoleMatrix, type MatrixRequest } from './get-role-matrix';

/** The matrix as comma-separated values, for the squads that the reader may know of. */
export const exportRoleMatrix =
  (ports: Parameters<typeof getRoleMatrix>[0]) =>
  async (request: MatrixRequest): Promise<{ csv: string }> => ({ csv: writeRoleTable(await getRoleMatrix(ports)(request)) });
