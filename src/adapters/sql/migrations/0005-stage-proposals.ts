/** What proposals for stage maps need: the statuses of a squad with their order, drawn when it is judged, and whose stage Product Ops accepted. */
export const addStageProposals = [
  { name: '0005-01-map-accepted', statement: `ALTER TABLE squad ADD COLUMN map_accepted MEDIUMTEXT` },
  { name: '0005-02-audit-statuses', statement: `ALTER TABLE squad_audit ADD COLUMN statuses MEDIUMTEXT` },
];
