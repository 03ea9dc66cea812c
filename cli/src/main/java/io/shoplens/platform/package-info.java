/**
 * The platform on one machine without containers: an embedded PostgreSQL holding the catalog and a
 * Trino server, both as processes of their own that outlive the command that started them. What
 * runs is recorded under the home folder, so that any later command finds, checks and stops it.
 */
@NullMarked
package io.shoplens.platform;

import org.jspecify.annotations.NullMarked;
