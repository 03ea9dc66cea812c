package io.shoplens.jobs.segments;

/** Types of sessions, learned and described, and what clusters deal with. */
record SessionSegments(
    Source source, DescribedSegments described, Favourites ofSessions, Favourites ofCustomers) {}
