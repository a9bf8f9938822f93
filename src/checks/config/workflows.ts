import type { Fix } from '../../domain/check';
import type { ProjectFact, SquadWorkflow } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { holdsName } from '../../domain/name';
import { plainText, type Values } from '../../domain/value';

/** Those that work of these issue types (all when absent) follows. */
export function listFollowed(workflows: readonly SquadWorkflow[], issueTypes: readonly string[] | undefined): SquadWorkflow[] {
  return workflows.filter((workflow) => workflow.issueTypes.some((type) => holdsName(issueTypes, type)));
}

/** Whom a change of this workflow touches, and so who may make it. `maybe`: Jira did not tell who else follows it. */
export function tellSharing(
  { name, spaces, scheme, issueTypes }: SquadWorkflow,
  project: ProjectFact,
): { shared: boolean; fix: Omit<Fix<string>, 'message'>; values: Values } {
  const shared = project.style === 'company-managed' && spaces !== 1;
  const spacesOf = { spaces: spaces ?? 0, ...(scheme ? { scheme: plainText(scheme.name), hasScheme: 'yes' } : { hasScheme: 'no' }) };
  const type = project.issueTypes.find((each) => holdsName(issueTypes, each.name));
  return {
    shared,
    fix: { minutes: shared ? 30 : 15, who: shared ? 'jira-admin' : 'project-admin', link: linkTo('workflow', project) },
    values: {
      workflow: plainText(name),
      ...(shared ? spacesOf : {}),
      ...(type && project.style === 'team-managed' ? { typeId: type.id } : {}),
    },
  };
}

/** Ends of sentences that say whom a workflow serves. Up to 200 spaces are counted; 0 = not known. */
export const servesMessages = {
  en: {
    own: 'the workflow *{workflow}* serves this space alone',
    shared:
      'the workflow *{workflow}* {spaces, plural, =0 {may serve other spaces too} =200 {serves at least 200 spaces} other {serves # spaces}}{hasScheme, select, yes { (scheme *{scheme}*)} other {}}',
  },
  fr: {
    own: 'le workflow *{workflow}* ne sert qu’à cet espace',
    shared:
      'le workflow *{workflow}* {spaces, plural, =0 {sert peut-être à d’autres espaces} =200 {sert à au moins 200 espaces} other {sert à # espaces}}{hasScheme, select, yes { (schéma *{scheme}*)} other {}}',
  },
} as const;
