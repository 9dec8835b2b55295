/** The minutes on the page of their committee. */
@NullMarked
package fr.treille.engagement.procesverbal.ui;

import org.jspecify.annotations.NullMarked;
