package fr.treille.socle.commun.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In which group of the main menu a view stands, beside Vaadin's {@code @Menu} that gives its title, its icon and its rank,
 * which counts within the group.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EntreeMenu {

    /** The group. */
    RubriqueMenu value();
}
