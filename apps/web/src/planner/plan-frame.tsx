import type { ComponentChildren } from 'preact';
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
  const { errors, linkTo } = usePlan();
  return (
    <Page title={title} back={{ to: linkTo('/plan'), text: 'All clusters and need levels' }}>
      <PlanForm errors={errors} chosen={['all agencies', ...(only ? [only] : [])]} />
      {errors.length === 0 && children}
    </Page>
  );
}
