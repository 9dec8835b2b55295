package fr.treille.socle.courrier;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A PDF to write and keep for good.
 *
 * @param nature what it is
 * @param contenu gives its bytes, not empty, for the reference that it was given: on a thread of its own, where nobody is
 *     signed in and no transaction is open
 * @param sujet what it is about, « Grappe Vallée enfance »
 * @param lien address of that thing within the application, « grappes/42 »
 * @param grappeId the grappe that it is about: who does not see it does not read the document; null for none
 */
public record DocumentAArchiver(
        NatureDocument nature,
        Function<String, byte[]> contenu,
        String sujet,
        String lien,
        @Nullable Long grappeId) {}
