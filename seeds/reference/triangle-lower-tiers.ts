import { leaf, tier } from './triangle-leaf.js';

export const communityTier = tier('tri.community', 'Your community', 'Work that reaches a whole neighbourhood.', [
  leaf('tri.knowing-the-area', 'Knowing the area', 'Knows the streets, groups and services nearby and who uses them.'),
  leaf(
    'tri.making-services-known',
    'Making services known',
    'Tells families what is on offer, in the places and languages that reach them.',
  ),
  leaf(
    'tri.building-trust',
    'Building trust locally',
    'Is a familiar and reliable face, above all to families who have reason to keep away.',
  ),
  leaf(
    'tri.planning-with-parents',
    'Planning with parents',
    'Brings parents in when a service is planned or changed, and tells them what came of it.',
  ),
  leaf(
    'tri.supporting-volunteers',
    'Supporting volunteers',
    'Welcomes volunteers, gives them a clear task and looks after them while they do it.',
  ),
  leaf(
    'tri.community-play-and-talk',
    'Play and talk in everyday places',
    'Shows ways to play and talk with a child in the library, the shop, the park or the queue.',
  ),
  leaf(
    'tri.accessible-places',
    'Places that everyone can use',
    'Sees what keeps a disabled child or parent out of a room or a group, and gets it changed.',
  ),
  leaf(
    'tri.routes-to-work',
    'Routes to learning and work',
    'Knows the local ways into classes, volunteering, childcare and jobs for parents.',
  ),
  leaf(
    'tri.reaching-young-parents',
    'Reaching young parents',
    'Makes contact with parents under twenty in places where they feel at ease.',
  ),
  leaf(
    'tri.healthy-pregnancy-messages',
    'Messages for a healthy pregnancy',
    'Passes on the same sound messages on food, smoking, movement and booking early with a midwife.',
  ),
]);

export const universalTier = tier('tri.universal', 'Universal', 'What every family may count on.', [
  leaf(
    'tri.information-sharing',
    'Information sharing',
    'Explains consent, passes on what is needed to those who need it, and notes what was shared and why.',
  ),
  leaf(
    'tri.safeguarding-response',
    'Recognising harm and acting on it',
    'Sees signs of harm, raises them the same day by the local procedure and keeps the child in view.',
  ),
  leaf(
    'tri.understanding-family-needs',
    'Understanding a family’s needs',
    'Builds up a fair picture of strengths and needs together with the family and agrees what comes next.',
  ),
  leaf(
    'tri.early-attachment',
    'Early attachment',
    'Helps parents to read their baby’s signals and to enjoy answering them.',
  ),
  leaf(
    'tri.early-language',
    'Early language and communication',
    'Knows how talking begins, checks how it is coming on and shows parents how to help it along.',
  ),
  leaf(
    'tri.social-and-emotional-development',
    'Social and emotional development',
    'Supports young children in naming feelings, making friends and settling after upset.',
  ),
  leaf(
    'tri.asking-about-mood',
    'Asking parents about their mood',
    'Asks every parent kindly and plainly how they feel, listens to the answer and knows what to do with it.',
  ),
  leaf(
    'tri.health-and-development-reviews',
    'Health and development reviews',
    'Prepares, carries out or contributes to the reviews that every young child is offered.',
  ),
  leaf(
    'tri.infant-feeding',
    'Infant feeding',
    'Helps parents to feed their baby in the way they choose, and knows when to call on somebody with more skill.',
  ),
  leaf(
    'tri.health-in-pregnancy',
    'Health in pregnancy',
    'Talks with expectant parents about health, birth and the weeks after it, and knows the signs that need a midwife.',
  ),
  leaf(
    'tri.asking-about-safety-at-home',
    'Asking about safety at home',
    'Asks about abuse in private and safely, and responds calmly to whatever is said.',
  ),
  leaf(
    'tri.talking-about-alcohol-and-drugs',
    'Talking about alcohol and drugs',
    'Raises drinking and drug use without blame and offers a next step.',
  ),
  leaf(
    'tri.noticing-additional-needs',
    'Noticing additional needs early',
    'Sees when a child may need more help than most, and tells the family honestly and gently.',
  ),
  leaf(
    'tri.who-does-what-and-referral',
    'Knowing who does what, and referring',
    'Knows what colleagues in other services do and brings in the right one with the family’s agreement.',
  ),
  leaf(
    'tri.cultural-difference',
    'Working across cultures',
    'Works with families of other backgrounds with curiosity, uses interpreters well and takes nothing for granted.',
  ),
  leaf(
    'tri.talking-about-work-and-money',
    'Talking about work and money',
    'Asks about work, benefits and debt as a normal part of family life, and knows where advice is to be had.',
  ),
]);
