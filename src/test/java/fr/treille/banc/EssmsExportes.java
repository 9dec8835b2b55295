package fr.treille.banc;

import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.EtablissementLigne;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.export.ColonneExport;
import fr.treille.socle.commun.export.Lecture;
import fr.treille.socle.commun.export.Tableau;
import fr.treille.socle.commun.ui.JeuColonnes;
import java.util.List;
import org.springframework.data.domain.Sort;

/** The list of the ESSMS as its screen exports it. */
final class EssmsExportes {

    private EssmsExportes() {}

    static List<ColonneExport<EtablissementLigne>> colonnes() {
        var colonnes = new JeuColonnes<EtablissementLigne>();
        colonnes.code("finess", "FINESS", EtablissementLigne::finess);
        colonnes.texte("nom", "Nom", EtablissementLigne::nom);
        colonnes.texte("commune", "Commune", EtablissementLigne::commune);
        colonnes.code("codePostal", "Code postal", EtablissementLigne::codePostal);
        colonnes.code("territoireCode", "Territoire", EtablissementLigne::territoireCode);
        colonnes.texte(
                "categorieLibelle", "Catégorie", ligne -> ligne.categorieCode() + " " + ligne.categorieLibelle());
        colonnes.choix("secteur", "Secteur", EtablissementLigne::secteur, Secteur::name);
        colonnes.texte("ogNom", "Organisme gestionnaire", EtablissementLigne::ogAffiche);
        colonnes.code("ogFiness", "FINESS de l’OG", EtablissementLigne::ogFiness);
        colonnes.date("absentDepuis", "Absent depuis", EtablissementLigne::absentDepuis);
        return colonnes.enExport();
    }

    static Tableau<EtablissementLigne> tableau(EtablissementService etablissements) {
        var filtre = EtablissementFiltre.ESSMS;
        return new Tableau<>(
                "établissements",
                colonnes(),
                List.of(),
                Lecture.sansTotaux(
                        etablissements.compter(filtre),
                        suite -> etablissements.parcourir(filtre, Sort.by("nom"), suite)));
    }
}
