import { element, knowledge, skill } from './common-core-element.js';
import { disability, topics } from './common-core-topics.js';
import type { FrameworkVersionSeed } from './types.js';

export const edition2005: FrameworkVersionSeed = {
  key: '2005',
  edition: '2005',
  publishedOn: '2005-04-01',
  note:
    'The topic list is reconstructed: four topics known from this edition, the rest taken from 2010. The strand came ' +
    'with the 2010 refresh; its marks here look back. Descriptions and marks are our own (sample).',
  competencies: [
    element(
      'cc05.e1',
      'Effective communication and engagement with children, young people and families',
      'Listening, explaining and agreeing things with children and the people who bring them up.',
      [
        topics.listeningAndBuildingEmpathy,
        topics.summarisingAndExplaining,
        topics.consultationAndNegotiation,
        topics.howCommunicationWorks,
        knowledge(
          'Confidentiality and ethics',
          'Knows what must stay private, what may not, and how to tell a family so beforehand.',
        ),
        topics.sourcesOfSupport,
        topics.importanceOfRespect,
      ],
    ),
    element(
      'cc05.e2',
      'Child and young person development',
      'Seeing how a child is getting on, and knowing what may help or hold that child back.',
      [
        topics.observationAndJudgement,
        topics.empathyAndUnderstanding,
        knowledge(
          'Understand context',
          'Knows that home, friends and neighbourhood shape how a child grows up.',
          disability,
        ),
        topics.howChildrenDevelop,
        topics.ownJobRole,
        knowledge(
          'Know how to reflect and improve',
          'Knows how to look back on a piece of work and change the next one for the better.',
        ),
      ],
    ),
    element(
      'cc05.e3',
      'Safeguarding and promoting the welfare of the child',
      'Keeping children safe, and acting well when they may not be.',
      [
        topics.recogniseAndAct,
        topics.recordingAndReporting,
        topics.personalSkills,
        topics.legalAndProceduralFrameworks,
        topics.widerContextOfServices,
        knowledge('Self-knowledge', 'Knows the limits of the own skill and strength, and when to hand over.'),
      ],
    ),
    element(
      'cc05.e4',
      'Supporting transitions',
      'Helping children and families through change, from a new baby or nursery to a move or a loss.',
      [
        topics.identifyTransitions,
        topics.provideSupport,
        topics.howChildrenRespondToChange,
        topics.whenAndHowToIntervene,
      ],
    ),
    element('cc05.e5', 'Multi-agency working', 'Working alongside people of other services for the same child.', [
      topics.communicationAndTeamwork,
      topics.assertiveness,
      topics.yourRoleAndRemit,
      topics.knowHowToMakeQueries,
      knowledge(
        'Procedures and working methods',
        'Knows how the services that meet a child refer, meet and keep each other informed.',
      ),
    ]),
    element(
      'cc05.e6',
      'Sharing information',
      'Passing on what others need to know, lawfully and in time, so that nobody acts in the dark.',
      [
        topics.informationHandling,
        skill('Clear communication', 'Passes on information so plainly that it cannot be taken the wrong way.'),
        topics.engagement,
        topics.importanceOfInformationSharing,
        topics.rolesAndResponsibilities,
        topics.awarenessOfComplexities,
        topics.awarenessOfLawsAndLegislation,
      ],
    ),
  ],
};
