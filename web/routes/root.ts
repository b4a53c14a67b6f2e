import { createRootRoute } from '@tanstack/react-router';
import { BrokenPage, NotFound } from '../shell/broken-page.tsx';
import { Frame } from '../shell/frame.tsx';

export const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: BrokenPage });
