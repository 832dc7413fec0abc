import type { PartnershipPlan } from './plan.js';

const WORDS = (
  'Acorn Alder Apple Ash Beech Birch Blackthorn Bluebell Bramble Bridge Buttercup Cedar Cherry Chestnut Clover Copse ' +
  'Cornflower Cowslip Daisy Elder Fern Foxglove Gorse Hazel Heather Hedgerow Holly Honeysuckle Ivy Juniper Kestrel ' +
  'Kingfisher Larch Lark Lavender Lilac Linden Magnolia Maple Marigold Meadow Mulberry Nightingale Oak Orchard Otter ' +
  'Pear Pine Plum Poppy Primrose Robin Rowan Skylark Sorrel Sycamore Thistle Willow Wren Yew'
).split(' ');

interface SiteName {
  name: string;
  kind: string;
  agency: string;
}

/** Kind by kind, so that dealing them out in this order gives every cluster its share of each. */
export function siteNames(count: PartnershipPlan['sites']): SiteName[] {
  return [
    ...named(count.centres, 'Children’s Centre', 'children’s centre', 'council-early-years'),
    ...named(count.schools, 'Primary School', 'primary school', 'primary-schools'),
    ...named(count.clinics, 'Clinic', 'clinic', 'community-nhs-trust'),
    ...named(count.nurseries, 'Nursery', 'nursery', 'private-nurseries'),
    ...named(count.nurserySchools, 'Nursery School', 'nursery school', 'nursery-schools'),
    ...named(count.hubs, 'Library and Hub', 'community hub', 'libraries'),
  ];
}

const named = (count: number, suffix: string, kind: string, agency: string): SiteName[] =>
  WORDS.slice(0, count).map((word) => ({ name: `${word} ${suffix}`, kind, agency }));
