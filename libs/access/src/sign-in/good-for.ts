/** For how long something is good that is sent by mail. The tables say the same, to which a test holds them. */
interface GoodFor {
  minutes: number;
  inWords: string;
}

export const LINK_GOOD_FOR: GoodFor = { minutes: 15, inWords: '15 minutes' };

export const INVITATION_GOOD_FOR: GoodFor = { minutes: 7 * 24 * 60, inWords: 'seven days' };
