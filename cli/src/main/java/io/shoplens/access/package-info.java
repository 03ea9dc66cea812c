/**
 * Who may do what: people with their roles, and the rules that Trino makes of them. Nothing here
 * touches a server; the platform writes the files, and Superset's side is done by the Python tool
 * from the same roles.
 */
@NullMarked
package io.shoplens.access;

import org.jspecify.annotations.NullMarked;
