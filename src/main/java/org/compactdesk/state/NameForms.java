package org.compactdesk.state;

/**
 * A Member State's name as the sentences of a language need it.
 *
 * @param plain   with its article, if it has one: "la France", "los Estados Unidos de América", "Cuba"
 * @param of      "de la France", "du Royaume de Norvège", "d’Israël", "del Canadá", "of the Gambia"
 * @param to      "à la France", "aux Émirats arabes unis", "al Reino de España"
 * @param atStart as a sentence begins with it: "La France"
 */
public record NameForms(String plain, String of, String to, String atStart) {
}
