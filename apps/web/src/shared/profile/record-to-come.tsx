/** What a record of a day to come is made of. */
export const RECORD_TO_COME = (
  <>
    <strong>This day is to come: if nothing is added to the record.</strong> Evidence that runs out by then no longer
    counts, posts that end have ended, and nobody is assumed to attend what is booked.
  </>
);
