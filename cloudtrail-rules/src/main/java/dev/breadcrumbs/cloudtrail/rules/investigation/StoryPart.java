package dev.breadcrumbs.cloudtrail.rules.investigation;

/** Why a session is in a story. */
public enum StoryPart {
  /** Something that the story's start came out of. */
  CAME_BEFORE,
  /** What the story starts with. */
  START,
  /** Something that came out of the start. */
  FOLLOWED
}
