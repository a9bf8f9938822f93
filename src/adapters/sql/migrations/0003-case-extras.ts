/** What checks ask of cases beside their moves: tracked fields, links. Rows of before know nothing of them (NULL). */
export const addCaseExtras = [{ name: '0003-01-case-extras', statement: `ALTER TABLE case_history ADD COLUMN extras TEXT` }];
