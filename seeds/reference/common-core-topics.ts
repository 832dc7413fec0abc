import { knowledge, skill } from './common-core-element.js';

/** The one strand that cuts across the elements. */
export const disability = ['disability-and-disadvantage'];

/** The topics that stand in both editions with one wording. */
export const topics = {
  listeningAndBuildingEmpathy: skill(
    'Listening and building empathy',
    'Gives a child or parent time, notices what is said and left unsaid, and shows that it was understood.',
  ),
  summarisingAndExplaining: skill(
    'Summarising and explaining',
    'Says back what has been agreed and explains the next step in words that fit the listener.',
  ),
  consultationAndNegotiation: skill(
    'Consultation and negotiation',
    'Asks for views before deciding, and looks for a way forward that the family can accept.',
  ),
  howCommunicationWorks: knowledge(
    'How communication works',
    'Knows that people talk through words, signs, behaviour, play and silence, and what can get in the way.',
    disability,
  ),
  sourcesOfSupport: knowledge(
    'Sources of support',
    'Knows where a family can turn for help or advice, and how to put it in touch.',
  ),
  importanceOfRespect: knowledge(
    'Importance of respect',
    'Knows why courtesy, honesty and regard for difference decide whether a family comes back.',
    disability,
  ),
  observationAndJudgement: skill(
    'Observation and judgement',
    'Watches how a child plays, moves and relates, records it fairly and knows when it gives cause for concern.',
    disability,
  ),
  empathyAndUnderstanding: skill(
    'Empathy and understanding',
    'Puts things in a way that suits the child’s age and feelings, and stands by parents as well as children.',
  ),
  howChildrenDevelop: knowledge(
    'Understand how babies, children and young people develop',
    'Knows the usual course of growth, thinking, feeling and talking, and that children reach each step at their own pace.',
    disability,
  ),
  ownJobRole: knowledge(
    'Be clear about your own job role',
    'Knows what the post asks for, where it ends and to whom to turn beyond that.',
  ),
  recogniseAndAct: skill(
    'Relate, recognise and take considered action',
    'Builds trust, spots signs of harm or neglect and acts on them without delay and without rushing to blame.',
    disability,
  ),
  recordingAndReporting: skill(
    'Communication, recording and reporting',
    'Writes down facts apart from opinions and tells the right person in good time.',
  ),
  personalSkills: skill(
    'Personal skills',
    'Stays calm, speaks up when others are unsure and asks for support after difficult work.',
  ),
  legalAndProceduralFrameworks: knowledge(
    'Legal and procedural frameworks',
    'Knows the local safeguarding procedure, the main duties behind it and how a concern is raised.',
  ),
  widerContextOfServices: knowledge(
    'Wider context of services',
    'Knows which services share the duty to keep children safe and what each of them can do.',
  ),
  identifyTransitions: skill(
    'Identify transitions',
    'Notices when a child is going through a change, expected or not, and how it shows in that child.',
  ),
  provideSupport: skill(
    'Provide support',
    'Prepares child and family for a change, passes on what the next person must know and stays near until it is done.',
    disability,
  ),
  howChildrenRespondToChange: knowledge(
    'How children and young people respond to change',
    'Knows how age, temperament, loss and disability shape the way in which a change is felt.',
    disability,
  ),
  whenAndHowToIntervene: knowledge(
    'When and how to intervene',
    'Knows when to step in, when to wait and which help suits which moment.',
  ),
  communicationAndTeamwork: skill(
    'Communication and teamwork',
    'Works openly with people from other services, keeps promises to them and shares the load.',
  ),
  assertiveness: skill(
    'Assertiveness',
    'Puts the child’s case firmly and politely, also to people who are more senior.',
    disability,
  ),
  yourRoleAndRemit: knowledge(
    'Your role and remit',
    'Knows the own part in a joint piece of work, and what others may expect of it.',
  ),
  knowHowToMakeQueries: knowledge(
    'Know how to make queries',
    'Knows whom to ask, in which service, and how to put a question so that it gets an answer.',
    disability,
  ),
  informationHandling: skill(
    'Information handling',
    'Gathers what is needed and no more, keeps it accurate and safe, and tells fact from opinion.',
  ),
  engagement: skill(
    'Engagement',
    'Talks openly with families about what will be shared, with whom and why, and asks for their agreement.',
    disability,
  ),
  importanceOfInformationSharing: knowledge(
    'Importance of information sharing',
    'Knows why timely sharing keeps children safe and spares families from telling their story again and again.',
  ),
  rolesAndResponsibilities: knowledge(
    'Roles and responsibilities',
    'Knows who may decide to share, who must be told and who keeps the record.',
  ),
  awarenessOfComplexities: knowledge(
    'Awareness of complexities',
    'Knows that consent, age, family conflict and risk can pull in different directions, and where to get advice.',
    disability,
  ),
  awarenessOfLawsAndLegislation: knowledge(
    'Awareness of laws and legislation',
    'Knows the outline of the law on data, confidence and human rights, and that it allows sharing to protect a child.',
  ),
};
