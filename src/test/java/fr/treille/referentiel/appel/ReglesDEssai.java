package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.ConditionPiece;
import fr.treille.referentiel.appel.regle.DureeConvention;
import fr.treille.referentiel.appel.regle.ExigenceCibles;
import fr.treille.referentiel.appel.regle.Exigences;
import fr.treille.referentiel.appel.regle.GrilleNotation;
import fr.treille.referentiel.appel.regle.Modeles;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.referentiel.financement.Baremes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rules of a call for the tests, which each change one of them. */
public final class ReglesDEssai {

    private ReglesDEssai() {}

    public static Regles regles() {
        return avec(15, Set.of(), new GrilleNotation(20, List.of(new GrilleNotation.Critere("Vision", 20))), List.of());
    }

    public static Regles avec(int taille, Set<Secteur> nonReference, GrilleNotation grille, List<CibleFiche> cibles) {
        return new Regles(
                EnumSet.allOf(TypeProjet.class),
                EnumSet.allOf(Secteur.class),
                taille,
                15,
                Baremes.bareme2022(),
                nonReference.isEmpty() ? null : Baremes.bareme2022NonReferencee(),
                nonReference,
                Baremes.CHOIX_2022,
                nonReference.isEmpty() ? Exigences.DE_2025 : Exigences.DE_2022,
                List.of("Article L. 312-1 du CASF"),
                List.of(new Piece("Planning", "", ConditionPiece.TOUJOURS)),
                grille,
                cibles,
                ExigenceCibles.CHACUN,
                9,
                18,
                3,
                DureeConvention.usuelle(9, 18, 3),
                Modeles.USUELS,
                List.of());
    }
}
