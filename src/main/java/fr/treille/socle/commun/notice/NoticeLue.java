package fr.treille.socle.commun.notice;

import java.util.List;

/**
 * The text of a public page.
 *
 * @param livree whether it is the one that comes with the application, which the installation has still to replace
 */
public record NoticeLue(List<Bloc> blocs, boolean livree) {}
