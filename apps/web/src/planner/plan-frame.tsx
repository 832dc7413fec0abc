import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { listed, sentenceCase } from '../shared/words.js';
import { Page } from '../ui/page.js';
import { PlanForm } from './plan-form.js';
import { usePlan } from './use-plan.js';

interface Props {
  /** What it is called until the answer names it. */
  title: string;
  /** What is counted besides the day, in words, where that is less than everything. */
  only?: string;
  children: ComponentChildren;
}

/** A page below the first, with the day to choose; asks nothing while the day is no day. */
export function PlanFrame({ title, only, children }: Props) {
  const { errors, filters, linkTo } = usePlan();
  return (
    <Page title={title} back={{ to: linkTo('/plan'), text: 'All clusters and need levels' }}>
      <PlanForm errors={errors} />
      <p class="tv-quiet">{sentenceCase(listed(['all agencies together', ...(only ? [only] : [])]))}.</p>
      {filters.agency && <OneAgency to={linkTo('/plan', { agency: filters.agency })} />}
      {errors.length === 0 && children}
    </Page>
  );
}

/* What is chosen on the first page and does not govern this one. */
const OneAgency = ({ to }: { to: string }) => (
  <p class="govuk-body">
    The agency that you chose is not set apart here.{' '}
    <Link class="govuk-link" href={to}>
      Its people by need level and cluster
    </Link>
  </p>
);
