/**
 * Whether a session will end in a purchase: what was known of it at fixed landmarks, and what
 * became of it. Nothing here can look ahead: the features of a user's past are measured when the
 * session starts and never again, products count by days before that day, and of the session itself
 * only the first events are looked at.
 */
@NullMarked
package io.shoplens.jobs.conversion;

import org.jspecify.annotations.NullMarked;
