package io.shoplens.generator.users;

/** Why a user comes. */
public enum VisitKind {
  BROWSE,
  FIRST_ORDER,
  REPEAT_ORDER,
  PROMOTION_ORDER,
  BOT
}
