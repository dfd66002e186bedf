/** How the lessons reach what was predicted, and what is kept of it. */
import { useSyncExternalStore } from 'react';
import { courseOf, type Course, type CourseState } from '../../lessons/course.ts';
import { useLab } from '../basics/lab-context.ts';

export function useCourse(): Course {
  return courseOf(useLab());
}

export function useCourseState(): CourseState {
  const course = useCourse();
  return useSyncExternalStore(course.subscribe, course.getState);
}
