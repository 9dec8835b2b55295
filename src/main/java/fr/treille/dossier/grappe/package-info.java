/** Grappes: the porteur, the ESSMS, the project, its grant and its life cycle from dépôt to convention. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "referentiel.appel",
            "referentiel.appel :: fenetre",
            "referentiel.appel :: regle",
            "referentiel.etablissement",
            "referentiel.etablissement :: eligibilite",
            "referentiel.financement",
            "referentiel.segur",
            "socle.commun",
            "socle.commun :: ui",
            "socle.equipe",
            "socle.equipe :: affectation",
            "socle.equipe :: couverture",
            "socle.territoire"
        })
@TablesDuModule(
        value = {
            "dossier_ouvert",
            "grappe",
            "grappe_essms",
            "grappe_essms_sorti",
            "grappe_ligne_financement",
            "grappe_og_taille",
            "grappe_territoire"
        },
        vues = {
            "depot_de_grappe",
            "essms_de_grappe",
            "grappe_suivie",
            "grappes",
            "lignes_de_subvention",
            "regions_de_grappe",
            "og_de_grappe",
            "regles_de_grappe",
            "territoires_de_grappe"
        },
        repond = {"grappes_confiees", "grappes_couvertes"})
package fr.treille.dossier.grappe;

import fr.treille.socle.commun.TablesDuModule;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
