package fr.treille.referentiel.appel.livre;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogues of the tests. */
final class Livres {

    private static final String DELIVRES = "classpath*:appels/*.yaml";

    private Livres() {}

    /** What a production installation has. */
    static CatalogueAppels delivres() {
        return catalogue(DELIVRES);
    }

    /** The same and two new files, as somebody would add them. */
    static CatalogueAppels avecDeuxNouveaux() {
        return catalogue(DELIVRES, "classpath:appels-d-essai/*.yaml");
    }

    /** Every file that there is, those of the demonstration too. */
    static CatalogueAppels tous() {
        return catalogue(DELIVRES, "classpath:appels-d-essai/*.yaml", "classpath*:demonstration/appels/*.yaml");
    }

    static CatalogueAppels catalogue(String... ou) {
        return new CatalogueAppels(new PathMatchingResourcePatternResolver(), ou);
    }

    static AppelLivre livre(CatalogueAppels catalogue, String cle) {
        return catalogue.tous().stream()
                .filter(appel -> appel.cle().equals(cle))
                .findFirst()
                .orElseThrow();
    }
}
