import { Component, type ComponentChildren } from 'preact';

/** What a page gives to all that is below it, such as who is signed in and where the page is. */
export type Surroundings = Record<string, unknown>;

/** Gives what a page gives to what is rendered outside it: a cell of a file may ask whatever the same cell may on the screen. */
export class Within extends Component<{ page: Surroundings; children?: ComponentChildren }> {
  getChildContext() {
    return this.props.page;
  }

  render() {
    return this.props.children;
  }
}
