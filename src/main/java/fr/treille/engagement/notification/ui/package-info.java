/** Letters on screen: the grappe's tab, the list, and the preview of a PDF that conventions use too. */
@NullMarked
@NamedInterface("ui")
package fr.treille.engagement.notification.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
