package fr.treille.socle.commun.trace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a service that makes something and gives its identifier: asked again under the same {@link Intention}, it makes
 * nothing and gives the same one. What it refused may be asked again.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface UneFois {}
