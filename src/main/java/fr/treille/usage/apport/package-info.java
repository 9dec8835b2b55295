/** What a porteur gives by himself: a link without account to one grappe and one period, what he types there, its validation. */
@NullMarked
@NamedInterface("apport")
package fr.treille.usage.apport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
