import { Component, type ReactNode } from 'react';
import { BrokenPage } from './broken-page.tsx';

type Props = { readonly children: ReactNode };

/** Where there is no router to do it: a bug, or a part that did not arrive, is said instead of nothing being shown. */
export class CatchBroken extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override render() {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}
