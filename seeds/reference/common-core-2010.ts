import { element, knowledge } from './common-core-element.js';
import { disability, topics } from './common-core-topics.js';
import type { FrameworkVersionSeed } from './types.js';

export const edition2010: FrameworkVersionSeed = {
  key: '2010',
  edition: 'March 2010',
  publishedOn: '2010-03-01',
  note: 'Headings as published. Descriptions and the choice of topics for the strand are our own (sample).',
  competencies: [
    element(
      'cc10.e1',
      'Effective communication and engagement with children, young people and families',
      'Listening, explaining and agreeing things with children and the people who bring them up.',
      [
        topics.listeningAndBuildingEmpathy,
        topics.summarisingAndExplaining,
        topics.consultationAndNegotiation,
        topics.howCommunicationWorks,
        topics.sourcesOfSupport,
        topics.importanceOfRespect,
      ],
    ),
    element(
      'cc10.e2',
      'Child and young person development',
      'Seeing how a child is getting on, and knowing what may help or hold that child back.',
      [
        topics.observationAndJudgement,
        topics.empathyAndUnderstanding,
        knowledge(
          'Understand context',
          'Knows how home, income, culture, disability and disadvantage shape a child’s chances, and does not judge by them.',
          disability,
        ),
        topics.howChildrenDevelop,
        topics.ownJobRole,
      ],
    ),
    element(
      'cc10.e3',
      'Safeguarding and promoting the welfare of the child or young person',
      'Keeping children and young people safe, and acting well when they may not be.',
      [
        topics.recogniseAndAct,
        topics.recordingAndReporting,
        topics.personalSkills,
        topics.legalAndProceduralFrameworks,
        topics.widerContextOfServices,
        knowledge(
          'Self-understanding',
          'Understands how the own past, feelings and assumptions colour what one sees, and takes them to supervision.',
        ),
      ],
    ),
    element(
      'cc10.e4',
      'Supporting transitions',
      'Helping children and families through change, from a new baby or nursery to a move or a loss.',
      [
        topics.identifyTransitions,
        topics.provideSupport,
        topics.howChildrenRespondToChange,
        topics.whenAndHowToIntervene,
      ],
    ),
    element(
      'cc10.e5',
      'Multi-agency and integrated working',
      'Working with people of other services as one, so that a family meets a team and not a queue of strangers.',
      [
        topics.communicationAndTeamwork,
        topics.assertiveness,
        topics.yourRoleAndRemit,
        topics.knowHowToMakeQueries,
        knowledge(
          'Procedures and working methods',
          'Knows how joint assessment, the lead professional and one shared plan for a family work here.',
        ),
      ],
    ),
    element(
      'cc10.e6',
      'Information sharing',
      'Passing on what others need to know, lawfully, in time and with the family’s knowledge.',
      [
        topics.informationHandling,
        topics.engagement,
        topics.importanceOfInformationSharing,
        topics.rolesAndResponsibilities,
        topics.awarenessOfComplexities,
        topics.awarenessOfLawsAndLegislation,
      ],
    ),
  ],
};
