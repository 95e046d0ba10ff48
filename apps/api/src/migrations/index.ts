export { CreateOrganisationsPeopleAndTeams20261124090000 } from './20261124090000-create-organisations-people-and-teams';
export { CreateAccessLogMailsAndRooms20261124090100 } from './20261124090100-create-access-log-mails-and-rooms';
export { CreateCasePresentations20261124090200 } from './20261124090200-create-case-presentations';
export { CreateDiscussions20261124090300 } from './20261124090300-create-discussions';
export { ReferToWhoeverMadeAVersion20261124201550 } from './20261124201550-refer-to-whoever-made-a-version';
export { AskWhoAPersonIsUnderRowLevelSecurity20261124201838 } from './20261124201838-ask-who-a-person-is-under-row-level-security';
export { CreateRecusals20261124100300 } from './20261124100300-create-recusals';
export { LetPeopleDescribeThemselves20261124100101 } from './20261124100101-let-people-describe-themselves';
