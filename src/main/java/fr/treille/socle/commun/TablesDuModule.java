package fr.treille.socle.commun;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a module keeps in the database, said where it says which modules it depends on. Each table and each view belongs to
 * one module; a test refuses a table that nobody says, and SQL that names what its module may not read.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TablesDuModule {

    /** Its tables, which its own SQL alone names. */
    String[] value() default {};

    /** The views that it publishes: the modules that declare this one read them. */
    String[] vues() default {};

    /**
     * Views that a module below publishes without knowing who fills them, as a port: they are written over the tables of
     * this one, which answers for them.
     */
    String[] repond() default {};
}
