/** Letters on screen: the grappe's tab, its next step, the list. */
@NullMarked
package fr.treille.engagement.notification.ui;

import org.jspecify.annotations.NullMarked;
