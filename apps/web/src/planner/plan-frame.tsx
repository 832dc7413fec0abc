import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '../ui/page.js';
import { PlanForm } from './plan-form.js';
import { usePlan } from './use-plan.js';

interface Props {
  /** What it is called until its name is known. */
  title: string;
  /** Asks for the figures, and tells the name that comes with them. */
  children: (tell: (name: string) => void) => ComponentChildren;
}

/** A page below the first, on one thing that is named by the answer; asks nothing while the day is no day. */
export function NamedPage({ title, children }: Props) {
  const { errors, linkTo } = usePlan();
  const [name, tell] = useState(title);
  return (
    <Page title={name} back={{ to: linkTo('/plan'), text: 'All clusters and need levels' }}>
      <PlanForm errors={errors} />
      {errors.length === 0 && children(tell)}
    </Page>
  );
}
