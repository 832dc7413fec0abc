import { leaf, tier } from './triangle-leaf.js';

export const universalPlusTier = tier(
  'tri.universal-plus',
  'Universal plus',
  'A quick and particular answer when a family needs more for a while.',
  [
    leaf(
      'tri.maternal-mental-health',
      'Maternal mental health',
      'Recognises low mood, anxiety and illness in pregnancy and the first years, offers first help and brings in more.',
    ),
    leaf(
      'tri.behaviour-support',
      'Supporting parents with behaviour',
      'Works out with parents what lies behind a child’s behaviour and what to try at home.',
    ),
    leaf(
      'tri.targeted-language-support',
      'Targeted support for talking',
      'Runs an agreed course of activities with a child whose talking is slow to come on.',
    ),
    leaf(
      'tri.home-visiting',
      'Home visiting',
      'Plans a visit, weighs the risk, keeps safe and confidential, and leaves the family better for it.',
    ),
    leaf(
      'tri.attachment-difficulties',
      'Difficulties in attachment',
      'Recognises strain between parent and baby and works on it by an agreed approach.',
    ),
    leaf(
      'tri.working-with-young-parents',
      'Working with young parents',
      'Supports very young parents as parents and as young people, with their own families in mind.',
    ),
    leaf(
      'tri.responding-to-domestic-abuse',
      'Responding to domestic abuse',
      'Believes, listens, checks how great the danger is and brings in those who can protect.',
    ),
    leaf(
      'tri.brief-advice-on-alcohol-and-drugs',
      'Brief advice on alcohol and drugs',
      'Gives a short, structured piece of advice and follows up what the parent decided.',
    ),
    leaf(
      'tri.families-of-disabled-children',
      'Families of disabled children',
      'Supports parents through finding out, forms, equipment and first appointments, and keeps the child in the middle.',
    ),
    leaf(
      'tri.extra-support-in-pregnancy',
      'Extra support in pregnancy',
      'Gives additional visits and practical help to an expectant parent who needs them.',
    ),
    leaf(
      'tri.including-fathers-and-partners',
      'Including fathers and partners',
      'Brings in fathers, partners and grandparents as people who matter to the child.',
    ),
    leaf(
      'tri.care-packages',
      'Putting a care package together',
      'Chooses with the family a small set of services, dates them and checks that they arrive.',
    ),
    leaf(
      'tri.support-towards-work',
      'Support towards work',
      'Goes with a parent through the first steps to a course, a placement or a job.',
    ),
  ],
);

export const partnershipPlusTier = tier(
  'tri.partnership-plus',
  'Universal partnership plus',
  'Lasting work of several services with a family whose life is complicated.',
  [
    leaf(
      'tri.leading-the-team-around-the-family',
      'Leading the team around the family',
      'Keeps one plan, one rhythm of meetings and one contact for the family, whoever else is involved.',
    ),
    leaf(
      'tri.planning-across-agencies',
      'Planning across agencies',
      'Agrees aims, shares and dates with people of several services and sees to it that they hold.',
    ),
    leaf(
      'tri.parenting-assessment',
      'Parenting assessment',
      'Gathers and weighs evidence of how a child is parented by an agreed method, and sets it out fairly.',
    ),
    leaf(
      'tri.safety-planning',
      'Safety planning with survivors of abuse',
      'Makes a plan with an abused parent that lowers danger for parent and child, and keeps it up to date.',
    ),
    leaf(
      'tri.video-interaction-guidance',
      'Video interaction guidance',
      'Films short moments between parent and child and looks at the best of them together with the parent.',
    ),
    leaf(
      'tri.parenting-programmes',
      'Evidence-based parenting programmes',
      'Runs a recognised programme as it was designed, in a group or with one family.',
    ),
    leaf(
      'tri.parental-drug-and-alcohol-use',
      'Parents’ drug and alcohol use',
      'Works with treatment services where a parent’s use harms family life, with the child’s day in view.',
    ),
    leaf(
      'tri.serious-mental-illness-around-birth',
      'Serious mental illness around birth',
      'Knows the signs of severe illness, acts at once and supports the family beside the specialist team.',
    ),
    leaf(
      'tri.complex-disability',
      'Complex disability',
      'Co-ordinates health, education and care for a child with several needs, so that the parents need not.',
    ),
    leaf(
      'tri.contributing-to-protection-plans',
      'Contributing to protection plans',
      'Does the agreed part in a statutory plan, reports on it and says openly what is not working.',
    ),
    leaf(
      'tri.reflective-supervision',
      'Reflective supervision',
      'Gives colleagues time and structure to think about demanding work and to recover from it.',
    ),
    leaf(
      'tri.intensive-work-with-young-parents',
      'Intensive work with young parents',
      'Stays with a young parent from pregnancy on through a long and planned course of visits.',
    ),
    leaf(
      'tri.complex-pregnancy',
      'Pregnancy in hard circumstances',
      'Works with maternity and other services when poverty, abuse, illness or detention weigh on a pregnancy.',
    ),
    leaf(
      'tri.staying-alongside-families',
      'Staying alongside families who step back',
      'Keeps the door open and the worry in sight when a family avoids contact.',
    ),
  ],
);
