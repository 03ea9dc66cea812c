/**
 * The job that predicts whether sessions end in a purchase: it reads events back by user, follows
 * them to their landmarks, trains and judges models on disjoint users and times, and scores every
 * session. What is learned is kept in folders that another job can score with.
 */
@NullMarked
package io.shoplens.jobs.predictions;

import org.jspecify.annotations.NullMarked;
