package fr.treille.socle.territoire;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The région, its territoires and who signs for it in the history. */
@Component
class HistoriqueTerritoires implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.de(ObjetTrace.TERRITOIRE, "territoire", "CONCAT(v.code, ' ', v.nom)")
                        .cle("code")
                        .surLaPage(ObjetTrace.TERRITOIRE, "v.code")
                        .texte("ars_courriel", "Courriel de la délégation de l’ARS")
                        .texte("ars_telephone", "Téléphone de la délégation de l’ARS")
                        .texte("grades_courriel", "Courriel du GRADeS")
                        .texte("grades_telephone", "Téléphone du GRADeS"),
                TableTracee.de(ObjetTrace.REGION, "region", "v.nom")
                        .cle("code")
                        .region("v.code")
                        .surLaPage(ObjetTrace.REGION, "v.code")
                        .texte("nom", "Nom de la région")
                        .nombre("taille_minimale", "Taille minimale d’une grappe")
                        .texte("fuseau", "Fuseau horaire")
                        .ouiNon("pentecote_travaillee", "Lundi de Pentecôte travaillé")
                        .texte("agence_nom", "Nom de l’agence")
                        .texte("agence_direction", "Direction ou service")
                        .texte("agence_adresse", "Adresse de l’agence")
                        .texte("agence_ville", "Ville de signature")
                        .texte("agence_telephone", "Téléphone de l’agence")
                        .texte("agence_courriel", "Courriel du programme")
                        .texte("agence_site", "Site de l’agence")
                        .texte("agence_tribunal", "Tribunal compétent")
                        .texte("agence_tribunal_adresse", "Adresse du tribunal")
                        .texte("agence_grades", "GRADeS de la région"),
                TableTracee.de(ObjetTrace.SIGNATAIRE, "signataire", "TRIM(CONCAT(v.prenom, ' ', v.nom))")
                        .surLaPage(ObjetTrace.REGION, "v.region_code")
                        .texte("civilite", "Civilité")
                        .texte("prenom", "Prénom")
                        .texte("nom", "Nom")
                        .texte("qualite", "Qualité")
                        .ouiNon("directeur_general", "Dirige l’agence, signe en son nom")
                        .ouiNon("lettres", "Signe les lettres")
                        .ouiNon("conventions", "Signe les conventions")
                        .texte("delegation", "Décision de délégation")
                        .date("du", "Depuis le")
                        .date("au", "Jusqu’au"));
    }
}
